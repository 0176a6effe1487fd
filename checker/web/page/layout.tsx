/** Where panes are: beside each other, as large as somebody made them, or, where there is no room, one at a time. */
import { effect, signal } from '@preact/signals';
import { type ComponentType, Fragment } from 'preact';
import { words } from './language.ts';

export type PaneName = keyof typeof words.value.panes;
/** Columns from left to right, in each of them panes from above, and those below all columns. */
export interface Arrangement {
  columns: PaneName[][];
  below: PaneName[];
}

type Panes = Partial<Record<PaneName, ComponentType>>;

/** What is kept of an arrangement: which panes are hidden, and the shares of panes and columns. */
interface Kept {
  hidden: string[];
  shares: Record<string, number>;
}

const key = 'layout';
const kept = signal<Kept>(read());
effect(() => localStorage.setItem(key, JSON.stringify(kept.value)));

const narrow = matchMedia('(max-width: 800px)');
const isNarrow = signal(narrow.matches);
narrow.onchange = () => {
  isNarrow.value = narrow.matches;
};
/** The pane that is shown where there is room for one. */
const chosen = signal<PaneName | undefined>(undefined);

/** Shares that are not the same as others'. */
const usual: Record<string, number> = { swarm: 1.5, terminals: 1.5 };
const least = 0.15;
const step = 0.05;

/** Which panes are shown: each can be hidden. */
export function PaneSwitches({ arrangement }: { arrangement: Arrangement }) {
  const said = words.value;
  if (isNarrow.value) return null;
  return (
    <fieldset class="switches" aria-label={said.layout.shown}>
      {namesIn(arrangement).map((name) => (
        <button
          type="button"
          key={name}
          aria-pressed={!kept.value.hidden.includes(name)}
          aria-label={said.layout.show(said.panes[name])}
          onClick={() => toggle(name)}
        >
          {said.panes[name]}
        </button>
      ))}
    </fieldset>
  );
}

export function Layout({ arrangement, panes }: { arrangement: Arrangement; panes: Panes }) {
  if (isNarrow.value) return <Tabs names={namesIn(arrangement)} panes={panes} />;
  const isShown = (name: PaneName) => !kept.value.hidden.includes(name);
  const columns = arrangement.columns.map((column) => column.filter(isShown)).filter((column) => column.length > 0);
  return (
    <main class="panes">
      <div class="columns">
        {columns.map((column, index) => {
          const before = columns[index - 1];
          const id = column.join(' ');
          return (
            <Fragment key={id}>
              {before ? <Divider before={before} after={column} upright /> : null}
              <div class="column" style={{ flexGrow: shareOf(column) }}>
                {column.map((name, place) => {
                  const above = column[place - 1];
                  return (
                    <Fragment key={name}>
                      {above ? <Divider before={[above]} after={[name]} /> : null}
                      <Pane name={name} Inside={panes[name]} share={shareOf([name])} />
                    </Fragment>
                  );
                })}
              </div>
            </Fragment>
          );
        })}
      </div>
      {arrangement.below.filter(isShown).map((name) => (
        <Pane key={name} name={name} Inside={panes[name]} />
      ))}
    </main>
  );
}

function Pane({ name, Inside, share }: { name: PaneName; Inside: ComponentType | undefined; share?: number }) {
  if (!Inside) return null;
  return (
    <section
      class={`pane ${name}`}
      aria-labelledby={`pane-${name}`}
      style={share === undefined ? {} : { flexGrow: share }}
    >
      <h2 id={`pane-${name}`}>{words.value.panes[name]}</h2>
      <div class="inside">
        <Inside />
      </div>
    </section>
  );
}

/** One pane at a time. The arrow keys go from tab to tab. */
function Tabs({ names, panes }: { names: PaneName[]; panes: Panes }) {
  const said = words.value.panes;
  const current = chosen.value !== undefined && names.includes(chosen.value) ? chosen.value : names[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined || current === undefined) return;
    const next = names[(names.indexOf(current) + by + names.length) % names.length];
    chosen.value = next;
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <main class="tabbed">
      <div role="tablist" onKeyDown={onKeyDown}>
        {names.map((name) => (
          <button
            type="button"
            role="tab"
            key={name}
            id={`tab-${name}`}
            aria-selected={name === current}
            aria-controls={`panel-${name}`}
            tabIndex={name === current ? 0 : -1}
            onClick={() => {
              chosen.value = name;
            }}
          >
            {said[name]}
          </button>
        ))}
      </div>
      {names.map((name) => {
        const Inside = panes[name];
        return (
          <div
            key={name}
            class={`inside ${name}`}
            role="tabpanel"
            id={`panel-${name}`}
            aria-labelledby={`tab-${name}`}
            hidden={name !== current}
          >
            <h2 class="unseen">{said[name]}</h2>
            {Inside ? <Inside /> : null}
          </div>
        );
      })}
    </main>
  );
}

/** Between two panes or columns: dragged, or moved with the arrow keys. */
function Divider({ before, after, upright = false }: { before: PaneName[]; after: PaneName[]; upright?: boolean }) {
  const said = words.value;
  const both = shareOf(before) + shareOf(after);
  const portion = shareOf(before) / both;
  const move = (to: number) => {
    const held = Math.min(1 - least, Math.max(least, to));
    const shares = { [before.join(' ')]: held * both, [after.join(' ')]: (1 - held) * both };
    kept.value = { ...kept.value, shares: { ...kept.value.shares, ...shares } };
  };
  const onPointerDown = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const bar = event.currentTarget;
    bar.setPointerCapture(event.pointerId);
    const [one, other] = [bar.previousElementSibling, bar.nextElementSibling].map((part) =>
      part?.getBoundingClientRect(),
    );
    if (!one || !other) return;
    bar.onpointermove = ({ clientX, clientY }) =>
      move(upright ? (clientX - one.left) / (other.right - one.left) : (clientY - one.top) / (other.bottom - one.top));
    bar.onpointerup = () => {
      bar.onpointermove = null;
    };
  };
  const titles = [before, after].map((names) => names.map((name) => said.panes[name]).join(', '));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      class={`divider ${upright ? 'upright' : ''}`}
      role="separator"
      tabIndex={0}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-label={said.layout.divider(titles[0] ?? '', titles[1] ?? '')}
      aria-valuenow={Math.round(portion * 100)}
      aria-valuemin={least * 100}
      aria-valuemax={(1 - least) * 100}
      onPointerDown={onPointerDown}
      onKeyDown={({ key: pressed }) => {
        if (pressed === (upright ? 'ArrowLeft' : 'ArrowUp')) move(portion - step);
        if (pressed === (upright ? 'ArrowRight' : 'ArrowDown')) move(portion + step);
      }}
    />
  );
}

function shareOf(names: PaneName[]): number {
  const name = names.join(' ');
  return kept.value.shares[name] ?? usual[name] ?? 1;
}

function namesIn({ columns, below }: Arrangement): PaneName[] {
  return [...columns.flat(), ...below];
}

function toggle(name: string): void {
  const { hidden } = kept.value;
  kept.value = {
    ...kept.value,
    hidden: hidden.includes(name) ? hidden.filter((one) => one !== name) : [...hidden, name],
  };
}

/** What an earlier page kept; nothing where that is not what this one keeps. */
function read(): Kept {
  try {
    const { hidden, shares } = JSON.parse(localStorage.getItem(key) ?? '');
    const isFine = (share: unknown) => typeof share === 'number' && share > 0 && share < 100;
    if (Array.isArray(hidden) && Object.values(shares).every(isFine)) return { hidden, shares };
  } catch {
    // Nothing was kept.
  }
  return { hidden: [], shares: {} };
}
