import type { HealthSettings, Range, SpecificationSeen, UpdateSettings, Wanted } from '../../model.ts';
import { say } from '../../words/index.ts';
import { duration } from '../../words/notation.ts';
import { type Difference, difference, differs } from '../finding.ts';
import { inRange } from '../matching.ts';

/** Settings that are named as flags of `docker service create`: `--update-delay`, `--health-cmd`. */
export type Named =
  | { of: 'update'; values: Wanted<UpdateSettings> }
  | { of: 'rollback'; values: Wanted<UpdateSettings> }
  | { of: 'health'; values: Wanted<HealthSettings> };

type Setting = keyof UpdateSettings | keyof HealthSettings;
type Value = string | number | Range;

/** The engine leaves zeros out: then the image, or the engine itself, says. */
const zeros: HealthSettings = { interval: 0, timeout: 0, retries: 0, startPeriod: 0 };

const durations: Setting[] = ['delay', 'monitor', 'interval', 'timeout', 'startPeriod'];

/** `--update-parallelism 1`, `--update-delay 10s`. */
export function settingsOf({ of, values }: Named): string[] {
  return entries(values).map(([setting, value]) => `--${of}-${named(setting)} ${words(setting, value)}`);
}

/** Every named setting that the service has otherwise. */
export function settingsDifferences({ of, values }: Named, service: SpecificationSeen): Difference[] {
  const found = service[of];
  if (!found) {
    const keys = entries(values).map(([setting]) => `${of}.${named(setting)}`);
    return [difference(keys, say.judge.service.noHealthCheck)];
  }
  const actual = new Map([...(of === 'health' ? entries(zeros) : []), ...entries(found)]);
  return entries(values).flatMap(([setting, value]) => {
    const has = actual.get(setting);
    const is = has === undefined ? undefined : words(setting, has);
    return differs(`${of}.${named(setting)}`, !meets(setting, has, value), () =>
      say.judge.service.setting(`--${of}-${named(setting)}`, is, words(setting, value)),
    );
  });
}

function entries(settings: Wanted<UpdateSettings> | Wanted<HealthSettings>): [Setting, Value][] {
  return Object.entries(settings) as [Setting, Value][];
}

function meets(setting: Setting, has: Value | undefined, wanted: Value): boolean {
  if (typeof has !== 'number' || typeof wanted === 'string') return has === wanted;
  if (typeof wanted === 'object') return inRange(wanted, setting === 'parallelism' ? atOnce(has) : has);
  // The engine keeps the failure ratio in 32 bits, so that 0.1 comes back as 0.10000000149.
  return Math.fround(has) === Math.fround(wanted);
}

/** How many tasks a parallelism allows at a time: 0 stands for all. */
export function atOnce(parallelism: number): number {
  return parallelism === 0 ? Number.POSITIVE_INFINITY : parallelism;
}

/** `failureAction` -> `failure-action`, as flags and labs write it. */
function named(setting: Setting): string {
  return setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function words(setting: Setting, value: Value): string {
  if (typeof value === 'object') return value.text;
  if (typeof value === 'string') return setting === 'cmd' ? `"${value}"` : value;
  return durations.includes(setting) ? duration(value) : String(value);
}
