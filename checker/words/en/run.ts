export const run = {
  otherSteps: (here: number, original: string, there: number) =>
    `this lab has ${steps(here)}, and ${original} has ${there}`,
};

function steps(number: number): string {
  return `${number} ${number === 1 ? 'step' : 'steps'}`;
}
