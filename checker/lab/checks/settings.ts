import * as z from 'zod';
import type { HealthSettings, UpdateSettings } from '../../model.ts';
import { say } from '../../words/index.ts';
import { given, maybe } from '../given.ts';
import { duration, saysSomething, text, toDuration } from './scalars.ts';

/** Which task of a slot goes first in an update. */
export const updateOrder = z.enum(['start-first', 'stop-first']);

/** A service's `update` or `rollback` settings, named as the flags of `docker service create` are. */
export const updateSettings = z
  .strictObject({
    parallelism: z.int().min(0).optional(),
    delay: duration.optional(),
    order: updateOrder.optional(),
    'failure-action': z.enum(['pause', 'continue', 'rollback']).optional(),
    monitor: duration.optional(),
    'max-failure-ratio': z.number().min(0).max(1).optional(),
  })
  .refine(saysSomething, { error: () => say.lab.checks.noSetting })
  .meta({ id: 'updateSettings' });

/** Durations become milliseconds. */
export function toUpdateSettings(raw: z.output<typeof updateSettings>): UpdateSettings {
  return given({
    parallelism: raw.parallelism,
    delay: maybe(raw.delay, toDuration),
    order: raw.order,
    failureAction: raw['failure-action'],
    monitor: maybe(raw.monitor, toDuration),
    maxFailureRatio: raw['max-failure-ratio'],
  });
}

/** A service's health check, named as the flags of `docker service create` are. */
export const healthSettings = z
  .strictObject({
    cmd: text.optional(),
    interval: duration.optional(),
    timeout: duration.optional(),
    retries: z.int().min(0).optional(),
    'start-period': duration.optional(),
  })
  .refine(saysSomething, { error: () => say.lab.checks.noSetting })
  .meta({ id: 'healthSettings' });

/** Durations become milliseconds. */
export function toHealthSettings(raw: z.output<typeof healthSettings>): HealthSettings {
  return given({
    cmd: raw.cmd,
    interval: maybe(raw.interval, toDuration),
    timeout: maybe(raw.timeout, toDuration),
    retries: raw.retries,
    startPeriod: maybe(raw['start-period'], toDuration),
  });
}
