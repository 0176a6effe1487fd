import { createServer, IncomingMessage, type RequestListener, type Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Express } from 'express';

/** An HTTP server that passes every request to an Express app, also those that Node or Express would turn away. */
export function createHttpServer(app: Express): Server {
  const classes = makeMessagesExpress(app);
  const handle = app as (req: IncomingMessage, res: ServerResponse, next?: () => void) => void;

  const answer: RequestListener = (req, res) => {
    // Express gives up on a target that it cannot parse, such as `http://[`. `originalUrl` still tells it to the app.
    handle(req, res, () => {
      req.url = '/';
      handle(req, res);
    });
  };

  const server = createServer(classes, answer);
  // Node hands over CONNECT as a bare socket; here it is a request like any other.
  server.on('connect', (req, socket: Socket) => {
    // Nobody listens to the socket any more, and an error nobody hears ends the process.
    socket.on('error', () => {});
    const res = new classes.ServerResponse(req);
    res.shouldKeepAlive = false;
    res.assignSocket(socket);
    res.on('finish', () => socket.destroySoon());
    answer(req, res);
  });
  return server;
}

/**
 * Classes whose instances already have the prototypes that Express gives to every request and response. To change the
 * prototype of a live object makes V8 forget what it knows about its shape: without this, Express answers a fifth as many
 * requests.
 */
function makeMessagesExpress(app: Express) {
  class Request extends IncomingMessage {}
  class Response extends ServerResponse {}
  Object.setPrototypeOf(Request.prototype, app.request);
  Object.setPrototypeOf(Response.prototype, app.response);
  Object.assign(app, { request: Request.prototype, response: Response.prototype });
  return { IncomingMessage: Request, ServerResponse: Response };
}
