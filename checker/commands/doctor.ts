import type { Context } from './context.ts';
export async function doctor(
  _options: { cluster: string; json?: boolean; quick?: boolean },
  _context: Context,
): Promise<number> {
  return 0;
}
