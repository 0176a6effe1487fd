/** An error that Mocha shows as it is written: what is told to an author or a user is no matter of our stack. */
export function inWords(message: string, name?: string): Error {
  const error = new Error(message);
  if (name !== undefined) error.name = name;
  error.stack = name === undefined ? message : `${name}: ${message}`;
  return error;
}
