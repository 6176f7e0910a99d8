export function types(service: string, folder?: string): Promise<string>;
export function services(folder?: string): string[];
export function fileOf(service: string): string;
