/** What the first line of a code block says of it. */
export interface Info {
  /** In small letters; empty where there is none. */
  language: string;
  /** `session` of `bash session`. */
  second: string;
  /** What the block is called: a file, a terminal, or words. */
  title?: string;
  /** True for a block that is Markdown of its own, such as ```` ```{note} ````. */
  directive: boolean;
}

/** Directives of MyST that show code; their language stands behind them. */
const ofCode = ['code', 'code-block', 'code-cell', 'sourcecode', 'prompt', 'parsed-literal'];
/** What knitr and Pandoc put into braces is a language. */
const inBraces = /^\{\s*\.?(?:language-|lang-)?([\w+-]+)/;

export function readInfo(info: string): Info {
  const [, directive = '', argument = ''] = /^\{([\w:-]+)\}[ \t]*(\S*)/.exec(info) ?? [];
  if (directive !== '' && !['bash', 'sh', 'shell', 'zsh', 'console'].includes(directive)) {
    return { language: argument.toLowerCase(), second: '', directive: !ofCode.includes(directive) };
  }
  const titled = titleIn(info);
  const words = (inBraces.exec(info)?.[1] ?? info).toLowerCase().match(/[\w+#-]+/g) ?? [];
  const [language = '', second = ''] = words;
  return {
    language: language.replace(/^(?:language|lang)-/, ''),
    second,
    directive: false,
    ...(titled === undefined ? {} : { title: titled }),
  };
}

function titleIn(info: string): string | undefined {
  const named = /(?:title|filename|file|name|caption|label)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\s"'{},]+))/i.exec(info);
  const found = named?.[1] ?? named?.[2] ?? named?.[3];
  if (found !== undefined) return found.trim();
  const behind = /^[\w+#-]+(?::|[ \t]+)([\w./-]+)$/.exec(info)?.[1];
  return behind !== undefined && isFileName(behind) ? behind : undefined;
}

/** True for what can only be the name of a file. */
export function isFileName(word: string): boolean {
  const name = word.split('/').at(-1) ?? '';
  return (
    /^[\w./@-]{1,200}$/.test(word) &&
    (/^(?:Dockerfile|Makefile)$/.test(name) || /[^.]?\.[a-zA-Z][a-zA-Z\d]{0,9}$/.test(name))
  );
}
