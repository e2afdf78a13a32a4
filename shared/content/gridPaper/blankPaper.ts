import type { GridComponent, GridDefinition } from '../../domain/schemas/gridDefinition.ts';
import { READING_LEVELS } from '../../domain/vocabulary.ts';
import type { Translate } from '../../strings/index.ts';
import { componentSources } from './componentSources.ts';
import { type BlankComponent, type BlankPaper, PAPER_VOICES } from './gridPaperContent.ts';
import type { GridPaperSource } from './gridPaperSource.ts';
import { paperHead } from './paperHead.ts';

/** The grid to write on around a table, one page a component. */
export function drawBlankPaper(source: GridPaperSource, t: Translate): BlankPaper {
  return {
    ...paperHead(source, t),
    type: 'blank',
    title: t('paper:blank.title'),
    kicker: t('paper:blank.kicker'),
    steps: [
      t('paper:blank.steps.aloud'),
      t('paper:blank.steps.tick'),
      t('paper:blank.steps.leave'),
    ],
    levels: READING_LEVELS.map((level) => ({
      level,
      label: t(`vocabulary:reading.${level}`),
      hint: t(`vocabulary:readingHint.${level}`),
    })),
    groups: PAPER_VOICES.map((group) => t(`vocabulary:voiceGroup.${group}`)),
    labels: {
      initiative: t('paper:blank.initiative'),
      date: t('paper:blank.date'),
      people: t('paper:blank.people'),
      levels: t('paper:blank.levels'),
      reading: t('paper:blank.reading'),
      subElements: t('paper:blank.subElements'),
      why: t('paper:blank.why'),
      changed: t('paper:blank.changed'),
      voices: t('paper:blank.voices'),
      otherVoices: t('paper:blank.otherVoices'),
      evidence: t('paper:blank.evidence'),
      sources: t('paper:sources'),
    },
    dimensions: source.grid.dimensions.map(({ id, label, components }) => ({
      id,
      label: label.text,
      components: components.map((component) => blank(component, source.grid, t)),
    })),
  };
}

function blank(component: GridComponent, grid: GridDefinition, t: Translate): BlankComponent {
  return {
    label: component.label.text,
    definition: component.definition.text.trim(),
    questions: texts(component.questions),
    subElements: texts(component.subElements),
    typicalEvidence: texts(component.typicalEvidence),
    sources: componentSources(component, grid, t),
  };
}

function texts(list: { text: string }[]): string[] {
  return list.map(({ text }) => text.trim()).filter((text) => text !== '');
}
