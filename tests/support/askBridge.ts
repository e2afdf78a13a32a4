import type { Page } from '@playwright/test';

/** Asks the main process as the window does, without the window: what its screens keep of former answers stays as it is. */
export async function askBridge<T>(page: Page, channel: string, input: unknown): Promise<T> {
  return page.evaluate(
    async ([name, given]) => {
      const { essaim } = globalThis as unknown as {
        essaim: {
          calls: Record<string, (input: unknown) => Promise<{ value: unknown; code: string }>>;
        };
      };
      const answer = await essaim.calls[name]?.(given);
      if (answer?.code !== undefined) throw new Error(`${name}: ${answer.code}`);
      return answer?.value;
    },
    [channel, input] as const,
  ) as Promise<T>;
}
