/** Which moment is shown: now, or one of those that were seen. */
import { signal } from '@preact/signals';
import { clockTime, words } from '../language.ts';
import { ahead, film, last, moment } from '../store.ts';

const second = 1000;

/** Now on the manager's clock, a second exactly enough. */
const now = signal(0);
setInterval(() => {
  now.value = Date.now() + ahead.value;
}, second);

export function Time() {
  const said = words.value.time;
  const from = last.value.at === 0 ? 0 : film.value.from;
  const end = Math.max(now.value, last.value.at);
  const at = moment.value ?? end;
  return (
    <div class="moments">
      <label>
        {said.at}
        <input
          type="range"
          min={from}
          max={end}
          step={second / 10}
          value={at}
          disabled={from === 0}
          aria-valuetext={moment.value === undefined ? said.live : clockTime(at)}
          onInput={({ currentTarget: { valueAsNumber } }) => {
            moment.value = valueAsNumber >= end - second ? undefined : valueAsNumber;
          }}
        />
      </label>
      <output>{moment.value === undefined ? said.live : clockTime(at)}</output>
      <button
        type="button"
        disabled={moment.value === undefined}
        onClick={() => {
          moment.value = undefined;
        }}
      >
        {said.toLive}
      </button>
    </div>
  );
}
