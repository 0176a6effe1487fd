/** Whether images can be fetched where the way out is a proxy. */
import { say } from '../../../words/index.ts';
import { isLoopback, proxyOf } from '../../images/proxies.ts';
import type { EngineFacts, Facts } from '../facts.ts';
import { type Rule, rule } from '../rule.ts';

const words = () => say.cluster.findings;

/** A proxy as it may be shown: without the account and the password that may stand in it. */
const named = (proxy: string) => proxy.replace(/^([a-z0-9]+:\/\/)?[^/]*@/i, '$1');

/** Docker Desktop's engine always names the proxy inside its virtual machine, which knows the way out of Windows or macOS. */
const ofEngine = ({ info }: EngineFacts) =>
  [info.HttpsProxy, info.HttpProxy].find((proxy) => proxy && !/^(http:\/\/)?http\.docker\.internal:/.test(proxy));

const isDesktop = ({ engine }: Facts) => engine?.info.OperatingSystem === 'Docker Desktop';
const ofShell = ({ machine }: Facts) => proxyOf(machine.environment);

export const proxyRules: Rule[] = [
  rule(
    'proxy',
    'note',
    ({ engine }) => engine && ofEngine(engine),
    (proxy) => words().proxy(named(proxy)),
  ),
  rule(
    'proxy-not-engine',
    'note',
    (facts) => facts.engine && !isDesktop(facts) && !ofEngine(facts.engine) && ofShell(facts),
    (proxy) => words().proxyNotEngine(named(proxy)),
  ),
  rule(
    'proxy-loopback',
    'note',
    (facts) => [ofShell(facts) ?? ''].find(isLoopback),
    (proxy) => words().proxyLoopback(named(proxy)),
  ),
];
