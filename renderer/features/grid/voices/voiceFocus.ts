/** The element of a voice's line, where the focus comes back when it is folded. */
export function voiceLineId(id: string): string {
  return `es-voice-${id}`;
}

/** The button that adds a voice, where the focus goes once one is gone. */
export const ADD_VOICE = 'es-voice-add';

/** Goes to what a new voice says, once its fields are drawn. */
export function focusVoice(id: string): void {
  soon(() => document.querySelector<HTMLElement>(`#${voiceLineId(id)} textarea`));
}

/** Goes back to the gesture that adds. */
export function focusAddVoice(): void {
  soon(() => document.querySelector<HTMLElement>(`#${ADD_VOICE} button`));
}

function soon(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
}
