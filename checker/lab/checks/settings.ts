import * as z from 'zod';
import type { HealthSettings, UpdateSettings, Wanted } from '../../model.ts';
import { say } from '../../words/index.ts';
import { given, maybe } from '../given.ts';
import { durationSetting, range, saysSomething, text, toDurationSetting, toSetting } from './scalars.ts';

/** Which task of a slot goes first in an update. */
export const updateOrder = z.enum(['start-first', 'stop-first']);

/** A service's `update` or `rollback` settings, named as the flags of `docker service create` are. */
export const updateSettings = z
  .strictObject({
    parallelism: range.optional(),
    delay: durationSetting.optional(),
    order: updateOrder.optional(),
    'failure-action': z.enum(['pause', 'continue', 'rollback']).optional(),
    monitor: durationSetting.optional(),
    'max-failure-ratio': z.number().min(0).max(1).optional(),
  })
  .refine(saysSomething, { error: () => say.lab.checks.noSetting })
  .meta({ id: 'updateSettings' });

/** Durations become milliseconds. */
export function toUpdateSettings(raw: z.output<typeof updateSettings>): Wanted<UpdateSettings> {
  return given({
    parallelism: maybe(raw.parallelism, toSetting),
    delay: maybe(raw.delay, toDurationSetting),
    order: raw.order,
    failureAction: raw['failure-action'],
    monitor: maybe(raw.monitor, toDurationSetting),
    maxFailureRatio: raw['max-failure-ratio'],
  });
}

/** A service's health check, named as the flags of `docker service create` are. */
export const healthSettings = z
  .strictObject({
    cmd: text.optional(),
    interval: durationSetting.optional(),
    timeout: durationSetting.optional(),
    retries: range.optional(),
    'start-period': durationSetting.optional(),
  })
  .refine(saysSomething, { error: () => say.lab.checks.noSetting })
  .meta({ id: 'healthSettings' });

/** Durations become milliseconds. */
export function toHealthSettings(raw: z.output<typeof healthSettings>): Wanted<HealthSettings> {
  return given({
    cmd: raw.cmd,
    interval: maybe(raw.interval, toDurationSetting),
    timeout: maybe(raw.timeout, toDurationSetting),
    retries: maybe(raw.retries, toSetting),
    startPeriod: maybe(raw['start-period'], toDurationSetting),
  });
}
