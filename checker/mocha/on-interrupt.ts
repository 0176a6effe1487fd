const signals = ['SIGINT', 'SIGTERM'] as const;

/** Mocha repeats a Ctrl-C to its child process, as SIGTERM too; a person who presses it again does so later, in milliseconds. */
const echo = 1000;

/** Calls `act` once when the process is asked to end, instead of ending it. The function it returns ends that. */
export function onInterrupt(act: () => void): () => void {
  let interrupted = false;
  const off = () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  const onSignal = () => {
    if (interrupted) return;
    interrupted = true;
    setTimeout(off, echo).unref();
    act();
  };
  for (const signal of signals) process.on(signal, onSignal);
  return () => {
    if (!interrupted) off();
  };
}
