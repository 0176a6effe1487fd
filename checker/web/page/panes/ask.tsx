/** A question before what cannot be taken back; Escape is a no. */
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../language.ts';

interface Question {
  title: string;
  text: string;
  /** What it is about, as it stands. */
  quoted?: string;
  /** What a yes does. */
  does?: string;
  yes: () => void;
}

const asked = signal<Question | undefined>(undefined);

export function ask(question: Question): void {
  asked.value = question;
}

export function Asked() {
  const question = asked.value;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (question) dialog.current?.showModal();
  }, [question]);
  if (!question) return null;
  const said = words.value.lab.ask;
  const close = () => {
    dialog.current?.close(); // gives the focus back to whoever asked
    asked.value = undefined;
  };
  return (
    <dialog ref={dialog} aria-labelledby="asked" aria-describedby="asked-text" onClose={close}>
      <h2 id="asked">{question.title}</h2>
      <p id="asked-text">{question.text}</p>
      {question.quoted === undefined ? null : <pre>{question.quoted}</pre>}
      <div class="buttons">
        <button type="button" onClick={close}>
          {said.no}
        </button>
        <button
          type="button"
          class="main"
          onClick={() => {
            close();
            question.yes();
          }}
        >
          {question.does ?? said.yes}
        </button>
      </div>
    </dialog>
  );
}
