import type { ReactNode } from 'react';
import type { Sheet, SheetList } from '../shared/domain/sheet.ts';
import type { Translate } from '../shared/strings/index.ts';
import { Section } from './components/layout/Section.tsx';
import { ExportSheet } from './ExportSheet.tsx';

interface ListSectionProps {
  /** Of the section, and of the sheet that it leaves as. */
  readonly title: string;
  readonly list: SheetList;
  readonly sheet: (t: Translate) => Sheet;
  readonly children: ReactNode;
}

/** A section that is a list, with the way for it to leave. */
export function ListSection({ title, list, sheet, children }: ListSectionProps) {
  return (
    <Section title={title} actions={<ExportSheet list={list} title={title} sheet={sheet} />}>
      {children}
    </Section>
  );
}
