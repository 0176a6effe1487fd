import { createServer } from 'node:http';
import { createLog } from './log.ts';

// What the app is measured against: the same answer and the same log without Express. Its log is not `console.log`, which
// would slow it down and flatter the app.
const log = createLog(1);
const server = createServer((_req, res) => {
  log.line('request arrived.');
  res.end(`Hello V0.2: ${process.env.HOSTNAME}`);
});
server.on('connection', () => log.line('Connected'));
server.listen(Number(process.env.PORT));
