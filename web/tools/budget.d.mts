interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
}
export const most: Record<'public' | 'signedIn' | 'furtherPage' | 'charts', number>;
export function weigh(
  manifest: Record<string, Chunk>,
  sizeOf: (file: string) => number,
): { what: string; kb: number; limit: number; over: boolean }[];
