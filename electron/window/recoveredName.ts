import type { CommonTranslate } from '../../shared/strings/common.ts';

/** In the place of a name and of a number, in what surrounds them. */
const NAME = '\u{FFFC}';
const NUMBER = '0';

/**
 * What a recovered portfolio is first called, its extension aside: « A (récupéré) », then « A (récupéré 2) », also of
 * one that was itself recovered. `isTaken`: whether a file has a name already.
 */
export function recoveredName(
  damaged: string,
  t: CommonTranslate,
  isTaken: (name: string) => boolean,
): string {
  const first = t('dialog.recoveredName', { name: NAME });
  const again = t('dialog.recoveredAgain', { name: NAME, number: NUMBER });
  const of = [patternOf(first), patternOf(again)].map((pattern) => pattern.exec(damaged)?.[1]);
  const name = of.find((one) => one !== undefined) ?? damaged;
  // One that was itself recovered is recovered again.
  for (let number = name === damaged ? 1 : 2; ; number += 1) {
    const called =
      number === 1
        ? t('dialog.recoveredName', { name })
        : t('dialog.recoveredAgain', { name, number: String(number) });
    if (called !== damaged && !isTaken(called)) return called;
  }
}

/** What finds the name in a text of this form. */
function patternOf(form: string): RegExp {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replace(NUMBER, String.raw`\d+`).replace(NAME, '(.+)')}$`, 'u');
}
