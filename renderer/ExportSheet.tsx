import { inFrench } from '../shared/domain/language.ts';
import type { Sheet, SheetForm, SheetList } from '../shared/domain/sheet.ts';
import type { Translate } from '../shared/strings/index.ts';
import { CallRefused, call } from './api.ts';
import { type ButtonTone } from './components/actions/Button.tsx';
import { MenuButton, type MenuEntry } from './components/actions/MenuButton.tsx';
import { raiseProblem } from './shell/problems.ts';
import { showWritten } from './shell/showWritten.ts';
import { useTask } from './shell/useTask.ts';
import { frenchT, useT } from './strings.ts';

interface ExportSheetProps {
  readonly list: SheetList;
  /** What the list is called, to tell its button from another's. */
  readonly title: string;
  /**
   * The list as it is shown, filtered and ordered, in the strings given: it leaves in French, whatever the
   * language of the screens. One that waits for answers gives what makes it of them.
   */
  readonly sheet: (t: Translate) => Sheet | Promise<() => Sheet>;
  readonly tone?: ButtonTone | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  /** Only its sign shows, where many stand on one line. */
  readonly isIconOnly?: boolean | undefined;
  /** Its words, where « Exporter… » would not tell it from another that stands beside. */
  readonly label?: string | undefined;
  /** What else the same things may leave as, said first. */
  readonly besides?: readonly MenuEntry[] | undefined;
}

/** « Exporter… »: the list that is shown, as a workbook or as separated text. */
export function ExportSheet(props: ExportSheetProps) {
  const { list, title, sheet, tone, size, isIconOnly, label, besides = [] } = props;
  const t = useT();
  const task = useTask();
  const write = async (form: SheetForm) => {
    try {
      const written = await call('takeOut.sheet', {
        list,
        form,
        sheet: sent(await inWords(sheet)),
      });
      if (written !== null)
        showWritten(written.id, t('sheet:done', { count: written.lines, title }));
    } catch (problem) {
      if (problem instanceof CallRefused && problem.code === 'cancelled') return;
      raiseProblem(problem);
    }
  };
  const entry = (form: SheetForm) => ({
    id: form,
    label: t(`sheet:form.${form}`),
    hint: t(`sheet:form.${form}Hint`),
    isDisabled: task.isBusy,
    onPress: () => task.run(() => write(form)),
  });
  return (
    <MenuButton
      label={label ?? (isIconOnly ? t('sheet:doNamed', { title }) : t('sheet:do'))}
      name={label ?? t('sheet:doNamed', { title })}
      isIconOnly={isIconOnly}
      icon="export"
      tone={tone}
      size={size}
      groups={[...(besides.length === 0 ? [] : [besides]), [entry('xlsx'), entry('csv')]]}
    />
  );
}

async function inWords(sheet: ExportSheetProps['sheet']): Promise<Sheet> {
  const made = await inFrench(() => sheet(frenchT()));
  return typeof made === 'function' ? inFrench(made) : made;
}

/** What crosses may be changed by whoever receives it. */
function sent({ title, filters, heads, named, rows, sums = [] }: Sheet) {
  return {
    title,
    filters: [...filters],
    heads: [...heads],
    named,
    rows: rows.map((row) => [...row]),
    sums: sums.map(({ cells, columns, where, plus, minus }) => ({
      cells: [...cells],
      columns: [...columns],
      where: where === null ? null : [...where],
      plus: [...plus],
      minus: [...minus],
    })),
  };
}
