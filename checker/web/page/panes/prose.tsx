/** A lab's prose, from blocks and words: nothing of it is taken for markup. */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { TextBlock, TextCommand, TextInline } from '../../protocol.ts';
import { words } from '../language.ts';
import { nodes, typist } from '../store.ts';

export function Prose({ blocks }: { blocks: readonly TextBlock[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </>
  );
}

function Block({ block }: { block: TextBlock }) {
  switch (block.type) {
    case 'heading':
      return (
        <h4>
          <Words text={block.text} />
        </h4>
      );
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
    case 'command':
      return <CommandBlock command={block} />;
    case 'code':
      return <Output lines={block.lines} />;
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Prose blocks={item} />
        </li>
      ));
      return block.start === undefined ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'quote':
      return (
        <blockquote>
          <Prose blocks={block.passages} />
        </blockquote>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                <th key={index} scope="col">
                  <Words text={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, place) => (
                  <td key={place}>
                    <Words text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'rule':
      return <hr />;
  }
}

/** A link is shown whole: where it leads, before it is followed. */
function Words({ text }: { text: readonly TextInline[] }) {
  return (
    <>
      {text.map((one, index) => {
        let shown: ComponentChildren = one.code ? <code>{one.text}</code> : one.text;
        if (one.strong) shown = <strong>{shown}</strong>;
        if (one.emphasis) shown = <em>{shown}</em>;
        if (one.link === undefined) return <span key={index}>{shown}</span>;
        const ends = text[index + 1]?.link !== one.link;
        return (
          <span key={index}>
            <a href={one.link} target="_blank" rel="noopener noreferrer">
              {shown}
            </a>
            {ends && one.text !== one.link ? <span class="faint"> ({one.link})</span> : null}
          </span>
        );
      })}
    </>
  );
}

/** The command that was copied last, and whether that worked. */
const copied = signal<{ script: string; well: boolean } | undefined>(undefined);

export function CommandBlock({ command: { script, node, output } }: { command: TextCommand }) {
  const said = words.value.lab;
  const last = copied.value?.script === script ? copied.value : undefined;
  const type = typist.value;
  return (
    <figure class="command">
      <figcaption>
        <span class="faint">{said.onNode(node)}</span>
        <button type="button" onClick={() => void copy(script)} title={script}>
          {last ? (last.well ? said.copied : said.notCopied) : said.copy}
        </button>
        {type && nodes.value.includes(node) ? (
          <button type="button" title={said.typeHow(node)} onClick={({ shiftKey }) => type(node, script, shiftKey)}>
            {said.type}
          </button>
        ) : null}
      </figcaption>
      <pre class="script">{script}</pre>
      {output.length === 0 ? null : (
        <>
          <p class="faint shows">{said.shows}</p>
          <Output lines={output} />
        </>
      )}
    </figure>
  );
}

async function copy(script: string): Promise<void> {
  const well = await navigator.clipboard.writeText(script).then(
    () => true,
    () => false,
  );
  copied.value = { script, well };
}

/** Columns stay columns: what is too wide is scrolled. */
function Output({ lines }: { lines: readonly string[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrow keys
    <pre class="output" tabIndex={0}>
      {lines.join('\n')}
    </pre>
  );
}
