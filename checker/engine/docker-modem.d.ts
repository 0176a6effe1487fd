/** What the transport sends requests with. */
declare module 'docker-modem/lib/http.js' {
  import type { request } from 'node:http';

  const protocols: { http: { request: typeof request } };
  export default protocols;
}
