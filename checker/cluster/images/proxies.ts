/** Proxies, as the environment names them. */

const names = ['https_proxy', 'http_proxy', 'all_proxy', 'no_proxy'];

/** The proxy that programs started here use for the Internet, if any. */
export function proxyOf(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  return names
    .slice(0, -1)
    .flatMap((name) => [environment[name], environment[name.toUpperCase()]])
    .find(Boolean);
}

/** True for a proxy on this machine, where no container reaches it: its own loopback is another. */
export function isLoopback(proxy: string): boolean {
  return /^(?:[a-z0-9]+:\/\/)?(?:[^/@]*@)?(?:localhost|127(?:\.\d+){3}|\[::1\])(?=[:/]|$)/i.test(proxy);
}

/**
 * The arguments that let a build use the proxies of this environment. Every Dockerfile knows them, and they stand in no image;
 * the `docker` program would pass on those of its configuration, the Engine API passes on none.
 */
export function proxyArgs(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const found = names.flatMap((name) => {
    const value = environment[name] || environment[name.toUpperCase()];
    return value === undefined || (name !== 'no_proxy' && isLoopback(value)) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(
    found.flatMap(([name, value]) => [
      [name, value],
      [name.toUpperCase(), value],
    ]),
  );
}
