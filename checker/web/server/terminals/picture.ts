/** A terminal drawn anew, as a text: what is on its screen and above it, the cursor, the modes. */
import type * as headless from '@xterm/headless';

/** What is in a terminal beside what is on its screen. Nothing public tells it; names inside are as xterm 6 has them, and a test holds them. */
interface Inside {
  _inputHandler: { _curAttrData: Attributes };
  _charsetService: { glevel: number; charset: Charset | undefined; _charsets: (Charset | undefined)[] };
  coreService: { isCursorHidden: boolean; decPrivateModes: { cursorStyle?: Style; cursorBlink?: boolean } };
  coreMouseService: { activeEncoding: string };
  buffer: Buffer;
  buffers: { normal: Buffer };
}
type Style = 'block' | 'underline' | 'bar';
type Charset = Record<string, string>;
interface Buffer {
  x: number;
  y: number;
  ybase: number;
  scrollTop: number;
  scrollBottom: number;
  savedX: number;
  savedY: number;
  savedCurAttrData: Attributes;
  savedCharset: Charset | undefined;
  tabs: Record<number, boolean | undefined>;
}
type Attributes = Pick<
  headless.IBufferCell,
  | 'isBold'
  | 'isDim'
  | 'isItalic'
  | 'isUnderline'
  | 'isBlink'
  | 'isInverse'
  | 'isInvisible'
  | 'isStrikethrough'
  | 'isOverline'
  | 'isFgRGB'
  | 'isFgPalette'
  | 'getFgColor'
  | 'isBgRGB'
  | 'isBgPalette'
  | 'getBgColor'
>;

const csi = '\x1b[';

/** All that makes an empty terminal of the same size look and go on like this one. */
export function pictureOf(terminal: headless.Terminal): string {
  const { active, normal } = terminal.buffer;
  const isOther = active.type === 'alternate';
  // To leave for the other screen notes where the cursor was on this one.
  const { normal: left } = (terminal as unknown as { _core: Inside })._core.buffers;
  const other = isOther ? `${saved(left)}\x1b8${csi}?1049h${csi}H${rowsOf(active)}` : '';
  return rowsOf(normal) + other + stateOf(terminal);
}

/** Each row from its first column on; the cursor is on the last when all are drawn. */
function rowsOf(buffer: headless.IBuffer): string {
  const cell = buffer.getNullCell();
  let drawn = plainStyle;
  let last = '';
  for (let row = 0; row < buffer.length; row += 1) {
    const line = buffer.getLine(row);
    if (!line) break;
    // What goes on from the row above is only reached by a character behind its last column; that column is then drawn again.
    if (row > 0)
      drawn += line.isWrapped ? `${csi}0m${csi}${line.length}G--${csi}A${last}${csi}B\r${csi}X` : `${csi}0m\r\n`;
    drawn += cellsOf(line, 0, cell);
    const end = line.getCell(line.length - 1, cell)?.getWidth() === 0 ? line.length - 2 : line.length - 1;
    last = `${csi}${end + 1}G${csi}${line.length - end}X${cellsOf(line, end, cell)}${csi}0m`;
  }
  return `${drawn}${csi}0m`;
}

function cellsOf(line: headless.IBufferLine, from: number, cell: headless.IBufferCell): string {
  let drawn = '';
  let before = plainStyle;
  let empty = 0;
  const skip = () => {
    if (empty > 0) drawn += `${csi}${empty}C`;
    empty = 0;
  };
  for (let column = from; column < line.length; column += 1) {
    line.getCell(column, cell);
    const chars = cell.getChars();
    if (cell.getWidth() === 0) continue; // the second half of a wide one
    if (chars === '' && cell.isBgDefault()) {
      empty += 1;
      continue;
    }
    skip();
    const now = style(cell);
    if (now !== before) drawn += now;
    before = now;
    if (chars !== '') drawn += chars;
    else {
      drawn += `${csi}X`;
      empty += 1;
    }
  }
  return drawn;
}

function stateOf(terminal: headless.Terminal): string {
  const inside = (terminal as unknown as { _core: Inside })._core;
  const { buffer, coreService } = inside;
  const { modes } = terminal;
  const { scrollTop: top, scrollBottom: bottom } = buffer;
  const isWhole = top === 0 && bottom === terminal.rows - 1;
  const { cursorStyle, cursorBlink } = coreService.decPrivateModes;
  const originRow = modes.originMode ? top : 0;
  return [
    tabStops(buffer, terminal.cols),
    saved(buffer),
    charsets(inside),
    isWhole ? '' : `${csi}${top + 1};${bottom + 1}r`,
    modes.originMode ? `${csi}?6h` : '',
    cursor(terminal, buffer, originRow),
    modes.wraparoundMode ? '' : `${csi}?7l`,
    modes.insertMode ? `${csi}4h` : '',
    modes.applicationCursorKeysMode ? `${csi}?1h` : '',
    modes.applicationKeypadMode ? '\x1b=' : '',
    modes.bracketedPasteMode ? `${csi}?2004h` : '',
    modes.reverseWraparoundMode ? `${csi}?45h` : '',
    modes.sendFocusMode ? `${csi}?1004h` : '',
    mouse[modes.mouseTrackingMode],
    encodings[inside.coreMouseService.activeEncoding] ?? '',
    terminal.options.convertEol ? `${csi}20h` : '',
    coreService.isCursorHidden ? `${csi}?25l` : '',
    cursorStyle ? `${csi}${styles[cursorStyle] + (cursorBlink ? 0 : 1)} q` : '',
  ].join('');
}

const mouse = { none: '', x10: `${csi}?9h`, vt200: `${csi}?1000h`, drag: `${csi}?1002h`, any: `${csi}?1003h` };
const encodings: Record<string, string> = { SGR: `${csi}?1006h`, SGR_PIXELS: `${csi}?1016h` };
const styles = { block: 1, underline: 3, bar: 5 };

/** Where every eighth column is not the stop. */
function tabStops({ tabs }: Buffer, columns: number): string {
  const all = Array.from({ length: columns }, (_, column) => column);
  if (all.every((column) => Boolean(tabs[column]) === (column % 8 === 0))) return '';
  const stops = all.filter((column) => tabs[column]);
  return `${csi}3g${stops.map((column) => `${csi}${column + 1}G\x1bH`).join('')}`;
}

/** What a program comes back to with `ESC 8`. */
function saved({ savedX, savedY, ybase, savedCurAttrData, savedCharset }: Buffer): string {
  const row = Math.max(savedY - ybase, 0);
  const charset = nameOf(savedCharset);
  return `${csi}${row + 1};${savedX + 1}H${style(savedCurAttrData)}\x1b(${charset}\x1b7\x1b(B`;
}

/** A program that came back with `ESC 8` has the set that was in use then, whatever is designated. */
function charsets({ _charsetService: { glevel, charset, _charsets } }: Inside): string {
  const designated = ['(', ')', '*', '+'].map((slot, index) => {
    const name = nameOf(_charsets[index]);
    return name === 'B' ? '' : `\x1b${slot}${name}`;
  });
  const level = ['\x0f', '\x0e', '\x1bn', '\x1bo'][glevel] ?? '';
  return designated.join('') + level + (charset === _charsets[glevel] ? '' : '\x1b8');
}

/** Of the character sets only that of lines is in use, and the British of old. */
function nameOf(charset: Charset | undefined): string {
  return charset?.q === '─' ? '0' : charset?.['#'] === '£' && Object.keys(charset).length === 1 ? 'A' : 'B';
}

/** Behind the last column, where the next character wraps, only a character brings it. */
function cursor(terminal: headless.Terminal, { x, y, ybase }: Buffer, originRow: number): string {
  const attributes = (terminal as unknown as { _core: Inside })._core._inputHandler._curAttrData;
  const at = (column: number) => `${csi}${y - originRow + 1};${column + 1}H`;
  if (x < terminal.cols) return at(x) + style(attributes);
  const line = terminal.buffer.active.getLine(ybase + y);
  const last = line?.getCell(terminal.cols - 1)?.getWidth() === 0 ? terminal.cols - 2 : terminal.cols - 1;
  const cell = line?.getCell(last);
  if (!cell) return at(terminal.cols - 1) + style(attributes);
  return `${at(last)}${style(cell)}${cell.getChars() || ' '}${style(attributes)}`;
}

/** The style from nothing on. */
function style(cell: Attributes): string {
  const is = [
    [cell.isBold(), 1],
    [cell.isDim(), 2],
    [cell.isItalic(), 3],
    [cell.isUnderline(), 4],
    [cell.isBlink(), 5],
    [cell.isInverse(), 7],
    [cell.isInvisible(), 8],
    [cell.isStrikethrough(), 9],
    [cell.isOverline(), 53],
  ];
  const flags = is.flatMap(([has, code]) => (has ? [code] : []));
  const ink = colour(30, cell.isFgRGB(), cell.isFgPalette(), cell.getFgColor());
  const ground = colour(40, cell.isBgRGB(), cell.isBgPalette(), cell.getBgColor());
  return `${csi}${[0, ...flags, ...ink, ...ground].join(';')}m`;
}

const plainStyle = `${csi}0m`;

/** `first` is the code of the first of the named colours. */
function colour(first: number, isRgb: boolean | number, isPalette: boolean | number, value: number): number[] {
  if (isRgb) return [first + 8, 2, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  if (!isPalette) return [];
  return value < 8 ? [first + value] : value < 16 ? [first + 60 + value - 8] : [first + 8, 5, value];
}
