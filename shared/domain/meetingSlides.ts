import { componentsOf, type PlacedComponent } from './gridComponents.ts';
import type { GridDefinition } from './schemas/gridDefinition.ts';

/** A question of a component, as the table sees it: alone, with where it stands. */
export interface QuestionSlide {
  readonly kind: 'question';
  readonly placed: PlacedComponent;
  /** The component's place among all, from 0. */
  readonly component: number;
  readonly components: number;
  /** The question's place in its component, from 0. */
  readonly question: number;
  /** 0 for a component that asks nothing: it is still read. */
  readonly questions: number;
  /** Empty when the component asks nothing. */
  readonly text: string;
}

/** What the projector shows at once: who is there, one question, or what was read. */
export type Slide = { readonly kind: 'table' } | QuestionSlide | { readonly kind: 'end' };

/** A meeting from its first screen to its last: the table, every question of every component in order, the end. */
export function slidesOf(definition: GridDefinition): Slide[] {
  const all = componentsOf(definition);
  const questions = all.flatMap((placed, component) => {
    const texts = placed.component.questions.map(({ text }) => text);
    const shown = texts.length === 0 ? [''] : texts;
    return shown.map(
      (text, question): Slide => ({
        kind: 'question',
        placed,
        component,
        components: all.length,
        question,
        questions: texts.length,
        text,
      }),
    );
  });
  return [{ kind: 'table' }, ...questions, { kind: 'end' }];
}

/** The first question of a component; -1 when the grid has none of this identifier. */
export function slideOfComponent(slides: readonly Slide[], componentId: string): number {
  return slides.findIndex(
    (slide) => slide.kind === 'question' && slide.placed.component.id === componentId,
  );
}

/** Where a meeting opens. */
export interface Opening {
  /** The component that was on the screen before, if any. */
  readonly askedId: string | undefined;
  /** The component where the meeting was left; null before it began. */
  readonly stoppedAt: string | null;
  /** Something was said or read already. */
  readonly hasBegun: boolean;
}

/** Who is there when the meeting begins; otherwise the component asked for, or the one where it was left. */
export function openingSlide(slides: readonly Slide[], opening: Opening): number {
  const { askedId, stoppedAt, hasBegun } = opening;
  if (!hasBegun && stoppedAt === null) return 0;
  const asked = slideOfComponent(slides, askedId ?? stoppedAt ?? '');
  if (asked !== -1) return asked;
  return Math.max(0, slideOfComponent(slides, stoppedAt ?? ''));
}
