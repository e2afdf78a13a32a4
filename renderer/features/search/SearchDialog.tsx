import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import type {
  FoundRecord,
  NamedRecord,
  SearchAnswer,
} from '../../../shared/domain/schemas/search.ts';
import { type GuideIndex, searchGuide } from '../../../shared/domain/search/searchGuide.ts';
import { SEARCH_KINDS, type SearchKind } from '../../../shared/domain/search/searchPlaces.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { call } from '../../api.ts';
import type { FoundPiece } from '../../components/search/FoundPieces.tsx';
import {
  type SearchGroup,
  type SearchItem,
  SearchPalette,
} from '../../components/search/SearchPalette.tsx';
import { guideAddress } from '../../guidePlaces.ts';
import { keysOf } from '../../keys.ts';
import { useAnswer, useMaybeAnswer } from '../../queries.ts';
import { recordsSeen, seenAddress, seenElsewhere } from '../../recentlySeen.ts';
import { fieldPlaceOf } from '../../recordPlaces.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import type { Command } from '../../shell/useCommands.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { WORD_IDS, WORDS } from '../../words.ts';
import {
  isWordNamed,
  partsHere,
  placesNamed,
  type Searched,
  searchedCommands,
  searchedPlaces,
  templatesNamed,
} from './searchedPlaces.ts';

const ALL = 'all';
/** While the portfolio is being read, what is found is asked again. */
const AGAIN_MS = 400;
/** A longer text is a paragraph that was pasted: its beginning is looked for. */
const LONGEST = 200;
/** Words of the glossary under the results. */
const MOST_WORDS = 4;
/** Templates that are called so. */
const MOST_TEMPLATES = 6;
/** Parts of the guide under them. */
const MOST_PARTS = 4;

type SearchDialogProps = {
  readonly onClose: () => void;
  /** Gives a command of the menu, once this is closed. */
  readonly onCommand: (name: Command) => void;
};

/** One search over the whole portfolio, its places and its gestures. */
export function SearchDialog({ onClose, onCommand }: SearchDialogProps) {
  const t = useT();
  const { history } = useRouter();
  const canWrite = useReadOnlyReason() === undefined;
  const [text, setText] = useState('');
  const [kind, setKind] = useState<SearchKind | null>(null);
  const asked = useDeferredValue(cut(text));
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['search.find', { text: asked, kind }],
    queryFn: () => call('search.find', { text: asked, kind }),
    placeholderData: keepPreviousData,
    // The portfolio changes: what was found a while ago is looked for again.
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state }) =>
      state.error !== null || state.data?.done === 1 ? false : AGAIN_MS,
  });
  // What is shown is of fewer letters than were typed.
  const isBehind = isPlaceholderData || asked !== cut(text);
  const { open } = useAnswer('app.state', undefined);
  const [records] = useState(recordsSeen);
  const { data: seen } = useMaybeAnswer('search.seen', { session: open?.session ?? 0, records });
  // The text of the guide comes after the field, which opens at once.
  const { data: guide } = useQuery({
    queryKey: ['guide'],
    queryFn: () => import('../../guide.ts'),
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const { data: shelf } = useMaybeAnswer('template.shelf', undefined);
  const { data: count } = useMaybeAnswer('initiative.count', undefined);
  // As « Nouveau dossier » is: of nothing, none is begun.
  const canBegin = canWrite && count !== 0;
  const isProtected = open?.isProtected === true;
  const [here] = useState(() => partsHere(history.location.pathname, t, canWrite));
  // Drawn anew when they change, not at each letter: the field goes first.
  const given = useMemo(
    () => [
      ...here,
      ...searchedPlaces(t, canWrite),
      ...searchedCommands(t, { canWrite, isProtected }),
    ],
    [here, t, canWrite, isProtected],
  );
  const { pathname } = history.location;
  const answer = asked === '' || error !== null ? undefined : data;
  const isReading = asked !== '' && error === null && (answer === undefined || answer.done < 1);
  const { groups, isFound } = useMemo(() => {
    const named =
      asked === '' ? { byName: given.slice(here.length), byOther: [] } : placesNamed(given, asked);
    const first = kind === null ? named.byName : [];
    // What has another name gives way to what was written.
    const last = kind === null ? named.byOther : [];
    const every = (shelf ?? []).map(({ template }) => template);
    const templates = kind === null ? templatesNamed(every, asked, canBegin) : [];
    const hasFound =
      first.length + templates.length > 0 || (answer !== undefined && answer.groups.length > 0);
    const isExplained = kind === null && asked.length > 1;
    const told: SearchGroup[] = [
      ...(asked === '' && kind === null ? seenGroups(seenElsewhere(seen ?? [], pathname), t) : []),
      ...givenGroups(first, '', t),
      ...templateGroups(templates, canBegin, t),
      ...foundGroups(answer, kind, t),
      ...givenGroups(last, 'also:', t),
      ...(isExplained ? wordGroups(asked, t) : []),
      ...(isExplained
        ? guideGroups(guide?.guideToSearch(), { asked, isOnlyExact: isReading || hasFound }, t)
        : []),
    ];
    return { groups: told, isFound: hasFound };
  }, [answer, asked, canBegin, given, guide, here, isReading, kind, pathname, seen, shelf, t]);
  const filters = useMemo(
    () => [
      { id: ALL, label: t('search:all') },
      ...SEARCH_KINDS.map((one) => ({ id: one, label: t(`search:kind.${one}`) })),
    ],
    [t],
  );
  // While the portfolio is being read, what is not of it is not yet the best that is found.
  const isEarly = isReading && !isFound;
  return (
    <SearchPalette
      words={{
        field: t('search:field'),
        placeholder: t('search:placeholder'),
        filters: t('search:filters'),
        results: t('search:results'),
        none: noneWords({ asked, kind, answer, isBehind }, t),
        noneHint: t('search:noneHint'),
        hint: t('search:hint'),
      }}
      text={text}
      onText={setText}
      filters={filters}
      filter={kind ?? ALL}
      onFilter={(id) => setKind(SEARCH_KINDS.find((one) => one === id) ?? null)}
      groups={groups}
      state={error === null ? stateOf(answer, kind, t) : refusalSentence(error)}
      isBehind={isBehind || isEarly}
      onChoose={(id) => {
        const more = SEARCH_KINDS.find((one) => id === `more:${one}`);
        if (more !== undefined) {
          setKind(more);
          return;
        }
        onClose();
        const chosen = id.replace(/^also:/, '');
        const command = given.find((one) => one.id === chosen)?.command;
        if (command !== undefined) onCommand(command);
        else history.push(chosen.split('|')[0] ?? '/');
      }}
      onClose={onClose}
    />
  );
}

/** Places and commands, in a group each. */
function givenGroups(given: readonly Searched[], mark: 'also:' | '', t: Translate): SearchGroup[] {
  const items = given.map(({ id, label, shortcut, command }) => ({
    isCommand: command !== undefined,
    id: `${mark}${id}`,
    name: [plain(label)],
    note: shortcut === undefined ? undefined : keysOf(shortcut, t),
  }));
  return (
    [
      { id: `${mark}places`, title: t('search:places'), isCommand: false },
      { id: `${mark}commands`, title: t('search:commands'), isCommand: true },
    ] as const
  ).flatMap(({ id, title, isCommand }) => {
    const own = items.filter((item) => item.isCommand === isCommand);
    return own.length === 0 ? [] : [{ id, title, items: own }];
  });
}

function templateGroups(
  templates: readonly Searched[],
  canBegin: boolean,
  t: Translate,
): SearchGroup[] {
  if (templates.length === 0) return [];
  return [
    {
      id: 'templates',
      title: t(canBegin ? 'search:templates' : 'search:place.templates'),
      items: templates
        .slice(0, MOST_TEMPLATES)
        .map(({ id, label }) => ({ id, name: [plain(label)] })),
    },
  ];
}

function plain(text: string): FoundPiece {
  return { text, isFound: false };
}

/** What is typed, as it is looked for. */
function cut(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST);
}

/** What stands in the place of results: what to write, or that there are none; null while that is not known. */
function noneWords(
  {
    asked,
    kind,
    answer,
    isBehind,
  }: {
    readonly asked: string;
    readonly kind: SearchKind | null;
    readonly answer: SearchAnswer | undefined;
    readonly isBehind: boolean;
  },
  t: Translate,
): { readonly text: string; readonly isSure: boolean } | null {
  if (asked === '') return { text: t('search:write'), isSure: false };
  if (asked.length === 1) return { text: t('search:writeMore'), isSure: false };
  if (isBehind || answer?.done !== 1) return null;
  const text =
    kind === null ? t('search:none') : t('search:noneOfKind', { kind: t(`search:kind.${kind}`) });
  return { text, isSure: true };
}

/** What is said over the results, to the eye and to a screen reader. */
function stateOf(
  answer: SearchAnswer | undefined,
  kind: SearchKind | null,
  t: Translate,
): string | undefined {
  if (answer === undefined) return undefined;
  if (answer.done < 1) return t('search:reading');
  const [first] = answer.groups;
  if (first === undefined) return undefined;
  if (answer.isNear) return t('search:near');
  if (kind !== null && first.total > first.found.length) {
    return t('search:first', { shown: first.found.length, total: first.total });
  }
  const total = answer.groups.reduce((sum, group) => sum + group.total, 0);
  return t('search:found', { count: total });
}

function seenGroups(seen: readonly NamedRecord[], t: Translate): SearchGroup[] {
  if (seen.length === 0) return [];
  return [
    {
      id: 'seen',
      title: t('search:seen'),
      items: seen.map((record) => {
        const noun = t(`journal:noun.${record.table}`);
        return {
          id: seenAddress(record),
          name: [plain(record.title || noun)],
          note:
            record.initiativeTitle === ''
              ? noun
              : t('search:within', { noun, initiative: record.initiativeTitle }),
        };
      }),
    },
  ];
}

/** Words of the glossary that begin so. */
function wordGroups(asked: string, t: Translate): SearchGroup[] {
  const found = WORD_IDS.filter((id) => isWordNamed(id, asked));
  if (found.length === 0) return [];
  return [
    {
      id: 'words',
      title: t('help:words'),
      items: found.slice(0, MOST_WORDS).map((id) => ({
        id: `/aide/mots?mot=${id}`,
        name: [plain(WORDS[id].term)],
        excerpt: [plain(WORDS[id].text)],
      })),
    },
  ];
}

/** Parts of the guide that say so; what is only near is no answer where something says it. */
function guideGroups(
  guide: GuideIndex | undefined,
  { asked, isOnlyExact }: { readonly asked: string; readonly isOnlyExact: boolean },
  t: Translate,
): SearchGroup[] {
  if (guide === undefined) return [];
  const { found, isNear } = searchGuide(guide, asked);
  if (found.length === 0 || (isNear && isOnlyExact)) return [];
  return [
    {
      id: 'guide',
      title: t('help:guide'),
      items: found.slice(0, MOST_PARTS).map((part) => ({
        id: guideAddress(part.chapterId, part.sectionId),
        name: part.title,
        note: part.chapter,
        excerpt: part.excerpt,
      })),
    },
  ];
}

function foundGroups(
  answer: SearchAnswer | undefined,
  chosen: SearchKind | null,
  t: Translate,
): SearchGroup[] {
  return (answer?.groups ?? []).map(({ kind, total, found }) => ({
    id: kind,
    title: t(`search:kind.${kind}`),
    items: [
      ...found.flatMap((one) => itemOf(one, t)),
      ...(chosen === null && total > found.length
        ? [
            {
              id: `more:${kind}`,
              name: [plain(t('search:more', { count: total }))],
              isMore: true,
            },
          ]
        : []),
    ],
  }));
}

function itemOf(found: FoundRecord, t: Translate): SearchItem[] {
  const address = fieldPlaceOf(found);
  if (address === null) return [];
  const noun = t(`journal:noun.${found.table}`);
  // What has no name is told by what it says.
  const isNameless = found.title === '' && found.pieces.length > 0;
  const named = found.titlePieces.length > 0 ? found.titlePieces : [plain(found.title || noun)];
  return [
    {
      // Several records are at one place: each is a line of its own.
      id: `${address.slice(1)}|${found.table}:${found.key}`,
      name: isNameless ? found.pieces : named,
      note:
        found.table === 'initiative'
          ? undefined
          : found.initiativeTitle === ''
            ? noun
            : t('search:within', { noun, initiative: found.initiativeTitle }),
      excerpt: isNameless ? undefined : found.pieces,
    },
  ];
}
