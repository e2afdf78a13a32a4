import type { Territory } from '../../shared/domain/schemas/territory.ts';
import { withTerritories } from '../../shared/domain/territories.ts';
import type { AppState, Channel, Output, Parsed } from '../../shared/ipc/contract.ts';
import { absences, addAbsenceStep, dropAbsenceStep } from '../services/absences.ts';
import * as bin from '../services/bin.ts';
import { addLine, budgets, listRevenues, removeLine, updateLine } from '../services/budgets.ts';
import { createBulkChanges, listSectors } from '../services/bulk.ts';
import type { ChildService } from '../services/children.ts';
import { type Context, today } from '../services/context.ts';
import * as corrections from '../services/corrections.ts';
import { descents } from '../services/descents.ts';
import { addDiffusionCheck, diffusions, dropDiffusionCheck } from '../services/diffusions.ts';
import * as dossiers from '../services/dossiers.ts';
import { effects } from '../services/effects.ts';
import { evidence } from '../services/evidence.ts';
import { fillExample } from '../services/examples.ts';
import * as funders from '../services/funders.ts';
import * as grid from '../services/grid.ts';
import { blankGridSource, filledGridSource } from '../services/gridPaper.ts';
import * as gridVersions from '../services/gridVersions.ts';
import { home } from '../services/home.ts';
import * as initiatives from '../services/initiatives.ts';
import { inKindContributions } from '../services/inKindContributions.ts';
import * as meetings from '../services/meetings.ts';
import { milestones } from '../services/milestones.ts';
import {
  addParticipation,
  dropParticipation,
  updateParticipationOf,
} from '../services/participations.ts';
import * as portfolio from '../services/portfolio.ts';
import { portrait, portraitMembers } from '../services/portrait.ts';
import { type Printing, previewFrozen, saveFrozenCopy } from '../services/printing.ts';
import type { Resources } from '../services/resources.ts';
import * as savedViews from '../services/savedViews.ts';
import type { Session } from '../services/session.ts';
import { stages } from '../services/stages.ts';
import { merge, previewMerge, undoMerge } from '../services/stakeholderMerge.ts';
import * as stakeholders from '../services/stakeholders.ts';
import * as voices from '../services/voices.ts';

/** One function a call, none missing. The input was parsed; what is thrown becomes a code in `register.ts`. */
export type Handlers = {
  [C in Channel]: (input: Parsed<C>) => Output<C> | Promise<Output<C>>;
};

/** What the application itself does, rather than the portfolio; `application.ts` gives it. */
export type AppActions = {
  state(): Pick<AppState, 'version' | 'theme' | 'projectorSize'>;
  setTheme(theme: AppState['theme']): void;
  setProjectorSize(size: number): void;
  /** Whether the window takes the whole screen afterwards. */
  fullScreen(wanted: 'on' | 'off' | 'other'): boolean;
  openLink(url: string): void | Promise<void>;
  /** The window listens to events from now on. */
  listening(): void;
  /** The window's answer to a request to store what is typed. */
  flushed(request: number, stored: boolean): void;
};

export type HandlerParts = {
  session: Session;
  context: Context;
  resources: Resources;
  printing: Printing;
  app: AppActions;
};

/** Maps every call of the contract to its use case. */
export function createHandlers({
  session,
  context,
  resources,
  printing,
  app,
}: HandlerParts): Handlers {
  const read = () => session.readable();
  const write = () => session.writable();

  /** A MRC of the list is recognised by its name, wherever territories are written. */
  const known = <I extends { patch: { territories?: Territory[] | undefined } }>(input: I): I => ({
    ...input,
    patch: withTerritories(input.patch, resources.territories),
  });

  const source = (id: string) => dossiers.source(read(), context, resources, { id });

  /** The three acts on a part of an initiative. */
  function parts<C extends { id: string; initiativeId: string }, F>(service: ChildService<C, F>) {
    return {
      add: (input: Parameters<typeof service.add>[2]) => service.add(write(), context, input),
      update: (input: Parameters<typeof service.update>[2]) =>
        service.update(write(), context, input),
      remove: (input: { id: string }) => service.remove(write(), context, input),
    };
  }

  const bulk = createBulkChanges();
  const several = (input: Parsed<'selection.change'>) => ({
    ...input,
    change:
      'territories' in input.change
        ? withTerritories(input.change, resources.territories)
        : input.change,
  });
  const stage = parts(stages);
  const inKindContribution = parts(inKindContributions);
  const absence = parts(absences);
  const proof = parts(evidence);
  const effect = parts(effects);
  const descent = parts(descents);
  const milestone = parts(milestones);
  const budget = parts(budgets);

  return {
    'app.state': () => ({
      ...app.state(),
      today: today(context),
      open: session.state(),
    }),
    'app.setTheme': ({ theme }) => done(app.setTheme(theme)),
    'app.setProjectorSize': ({ size }) => done(app.setProjectorSize(size)),
    'app.fullScreen': ({ wanted }) => app.fullScreen(wanted),
    'app.openLink': async ({ url }) => done(await app.openLink(url)),
    'app.listening': () => done(app.listening()),
    'app.flushed': ({ request, stored }) => done(app.flushed(request, stored)),

    'portfolio.create': () => session.create((db) => portfolio.fillEmpty(db, context)),
    'portfolio.open': () => session.open(),
    'portfolio.recent': () => session.recent.list(),
    'portfolio.openRecent': ({ id }) => session.openRecent(id),
    'portfolio.forgetRecent': ({ id }) => done(session.recent.forget(id)),
    'portfolio.openExample': ({ example }) =>
      session.openExample(example, (db) =>
        fillExample(db, context, resources.sample(example), {
          grid: resources.grid(),
          gridOptions: resources.gridOptions(),
          templates: resources.templates(),
        }),
      ),
    'portfolio.close': () => done(session.close()),
    'portfolio.update': (input) => portfolio.update(write(), context, known(input)),
    'portfolio.logo': () => portfolio.logo(read()),
    'portfolio.chooseLogo': async () => {
      // The portfolio that was open when the person asked, whatever opens during the dialog.
      const db = write();
      const path = await session.dialogs.chooseImage();
      return path === null ? null : portfolio.setLogo(db, path);
    },
    'portfolio.removeLogo': () => portfolio.removeLogo(write()),

    'home.get': () => home(read(), context),

    'initiative.query': (input) => initiatives.query(read(), context, input),
    'initiative.find': (input) => initiatives.findTitles(read(), input),
    'initiative.facet': (input) => initiatives.facet(read(), context, input),
    'initiative.countFiltered': (input) => initiatives.countFiltered(read(), context, input),
    'initiative.count': () => initiatives.count(read()),
    'initiative.get': (input) => initiatives.get(read(), input),
    'initiative.create': (input) => initiatives.create(write(), context, input),
    'initiative.remove': (input) => bin.put(write(), context, input),

    'initiative.update': (input) => initiatives.update(write(), context, known(input)),
    'initiative.suggestions': () => initiatives.listSuggestions(read()),

    'selection.preview': (input) => bulk.preview(read(), context, several(input)),
    'selection.change': (input) => bulk.change(write(), context, several(input)),
    'selection.undo': (input) => bulk.undo(write(), context, input),
    'sector.list': () => listSectors(read()),
    'sector.rename': (input) => bulk.renameSector(write(), context, input),
    'sector.remove': (input) => bulk.removeSector(write(), context, input),

    'bin.list': () => bin.list(read()),
    'bin.count': () => bin.count(read()),
    'bin.restore': (input) => bin.restore(write(), input),
    'bin.delete': (input) => bin.deleteForGood(write(), input),

    'savedView.list': () => savedViews.list(read()),
    'savedView.add': (input) => savedViews.add(write(), context, input),
    'savedView.update': (input) => savedViews.update(write(), input),
    'savedView.order': (input) => savedViews.order(write(), input),
    'savedView.remove': (input) => savedViews.remove(write(), input),

    'stage.add': stage.add,
    'stage.update': stage.update,
    'stage.remove': stage.remove,
    'territory.list': () => resources.territories(),
    'stakeholder.list': () => stakeholders.list(read()),
    'stakeholder.get': (input) => stakeholders.get(read(), input),
    'stakeholder.add': (input) => stakeholders.add(write(), context, input),
    'stakeholder.update': (input) => stakeholders.update(write(), input),
    'stakeholder.remove': (input) => stakeholders.remove(write(), input),
    'stakeholder.previewMerge': (input) => previewMerge(read(), input),
    'stakeholder.merge': (input) => merge(write(), context, input),
    'stakeholder.undoMerge': (input) => undoMerge(write(), input),
    'participation.add': (input) => addParticipation(write(), context, input),
    'participation.update': (input) => updateParticipationOf(write(), context, input),
    'participation.remove': (input) => dropParticipation(write(), context, input),
    'inKindContribution.add': inKindContribution.add,
    'inKindContribution.update': inKindContribution.update,
    'inKindContribution.remove': inKindContribution.remove,
    'absence.add': absence.add,
    'absence.update': absence.update,
    'absence.remove': absence.remove,
    'absenceStep.add': (input) => addAbsenceStep(write(), context, input),
    'absenceStep.remove': (input) => dropAbsenceStep(write(), context, input),
    'evidence.add': proof.add,
    'evidence.update': proof.update,
    'evidence.remove': proof.remove,
    'effect.add': effect.add,
    'effect.update': effect.update,
    'effect.remove': effect.remove,
    'descent.add': descent.add,
    'descent.update': descent.update,
    'descent.remove': descent.remove,
    'diffusion.add': ({ initiativeId, fields }) =>
      diffusions.add(write(), context, {
        initiativeId,
        fields: withTerritories(fields, resources.territories),
      }),
    'diffusion.update': (input) => diffusions.update(write(), context, known(input)),
    'diffusion.remove': (input) => diffusions.remove(write(), context, input),
    'diffusionCheck.add': (input) => addDiffusionCheck(write(), context, input),
    'diffusionCheck.remove': (input) => dropDiffusionCheck(write(), context, input),
    'milestone.add': milestone.add,
    'milestone.update': milestone.update,
    'milestone.remove': milestone.remove,

    'grid.definition': (input) => grid.definition(read(), resources.grid(), input),
    'grid.start': (input) => grid.start(write(), context, resources.grid(), input),
    'grid.get': (input) => grid.get(read(), input),
    'grid.update': (input) => grid.update(write(), context, input),
    'grid.setReading': (input) => grid.setReading(write(), context, input),
    'grid.setNote': (input) => grid.setNote(write(), context, input),
    'grid.conclude': (input) => grid.conclude(write(), context, input),
    'grid.remove': (input) => grid.remove(write(), context, input),
    'meeting.get': (input) => meetings.get(read(), resources.grid(), input),
    'meeting.stopAt': (input) => meetings.stopAt(write(), input),
    'grid.printBlank': (input) =>
      printing.gridPaper(blankGridSource(read(), context, resources.grid(), input)),
    'grid.printFilled': (input) =>
      printing.gridPaper(filledGridSource(read(), context, resources.grid(), input)),
    'grid.cancelPrint': () => printing.cancelExport(),
    'grid.portrait': (input) => portrait(read(), resources.grid(), input),
    'grid.portraitMembers': (input) => portraitMembers(read(), resources.grid(), input),
    'voice.add': (input) => voices.add(write(), context, input),
    'voice.update': (input) => voices.update(write(), context, input),
    'voice.remove': (input) => voices.remove(write(), context, input),
    'correction.add': (input) => corrections.add(write(), context, input),

    'gridVersion.list': () => gridVersions.list(read(), resources.grid()),
    'gridVersion.options': () => resources.gridOptions(),
    'gridVersion.create': (input) => gridVersions.create(write(), context, resources.grid(), input),
    'gridVersion.edit': (input) =>
      gridVersions.edit(
        write(),
        context,
        { grid: resources.grid(), options: resources.gridOptions() },
        input,
      ),
    'gridVersion.serve': (input) => gridVersions.serve(write(), context, resources.grid(), input),
    'gridVersion.setAside': (input) =>
      gridVersions.setAside(write(), context, resources.grid(), input),
    'gridVersion.remove': (input) => gridVersions.remove(write(), resources.grid(), input),

    'funder.list': () => funders.list(read()),
    'funder.add': (input) => funders.add(write(), context, input),
    'funder.update': (input) => funders.update(write(), input),
    'funder.remove': (input) => funders.remove(write(), input),

    'budget.add': budget.add,
    'budget.update': budget.update,
    'budget.remove': budget.remove,
    'budgetLine.add': (input) => addLine(write(), context, input),
    'budgetLine.update': (input) => updateLine(write(), context, input),
    'budgetLine.remove': (input) => removeLine(write(), context, input),
    'revenue.list': () => listRevenues(read()),

    'template.list': () => resources.templates(),
    'dossier.list': () => dossiers.list(read()),
    'dossier.create': (input) => dossiers.create(write(), context, resources.templates(), input),
    'dossier.get': ({ id }) => ({
      source: source(id),
      frozen: dossiers.listFrozen(read(), id),
    }),
    'dossier.update': (input) => dossiers.update(write(), context, input),
    'dossier.setBlocks': (input) => dossiers.setBlocks(write(), context, input),
    'dossier.remove': (input) => dossiers.remove(write(), input),
    'dossier.preview': ({ id }) => printing.preview(source(id)),
    'dossier.export': ({ id, recipient }) => printing.export(write(), source(id), recipient),
    'dossier.cancelExport': () => printing.cancelExport(),
    'frozen.list': ({ initiativeId }) => dossiers.listFrozenRows(read(), initiativeId),
    'frozen.open': (input) => printing.open(read(), input),
    'frozen.preview': (input) => previewFrozen(read(), input),
    'frozen.saveCopy': (input) => saveFrozenCopy(read(), session.dialogs.choosePdf, input),
  };
}

function done(_nothing: void): null {
  return null;
}
