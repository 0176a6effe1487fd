/** What a stranger wrote, as it may stand in a message: short, on one line, without characters that steer a terminal. */
export function shown(text: string, most = 80): string {
  const plain = text.slice(0, most * 4).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu, ' ');
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}
