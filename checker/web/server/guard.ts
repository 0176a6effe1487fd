/** Who is answered at all: what a browser says of where a request comes from, compared exactly. Pure. */
import type { IncomingMessage } from 'node:http';

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

/**
 * True where a request is from our own page, or opens it. Names that lead here (DNS rebinding), pages of others, and requests of no
 * known origin that would change something are refused, and so are files that another page wants to load.
 */
export function isWelcome(request: Asked, authority: string): boolean {
  const { method, url = '', headers, rawHeaders } = request;
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length !== 1 || headers.host !== authority) return false;
  if (!url.startsWith('/') || url.startsWith('//')) return false;
  const { origin } = headers;
  const own = origin === `http://${authority}`;
  if (origin !== undefined && !own) return false;
  const isReading = (method === 'GET' || method === 'HEAD') && headers.upgrade === undefined;
  if (!isReading) return own && isFromOurPage(headers['sec-fetch-site'], false);
  // Whoever follows a link, or opens the file that leads here, may see the empty page; nothing may be loaded into another.
  const isOpening = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return isOpening || isFromOurPage(headers['sec-fetch-site'], true);
}

/** What is no browser does not say. */
function isFromOurPage(site: string | string[] | undefined, orNobodys: boolean): boolean {
  return site === undefined || site === 'same-origin' || (orNobodys && site === 'none');
}

/** What stands in each answer: nothing from elsewhere, no framing, no guessing of types, no trace of the address. */
export function headersFor(authority: string, nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`, // the terminal makes style elements, which bear it
      `connect-src 'self' ws://${authority}`,
      "img-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}
