/** placeholder until below */
export interface Finding {
  id: string;
}
export async function doctor(): Promise<Finding[]> {
  return [];
}
