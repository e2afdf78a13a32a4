import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** What the address of a part asks for when it is opened from elsewhere. */
export interface Asked {
  /** `?ouvrir=ID`: the record to open. */
  readonly openId: string | null;
  /** `?ajouter=1`: the dialog that adds one. */
  readonly isAdding: boolean;
}

/** Reads what was asked once, then takes it out of the address, so that going back does not ask again. */
export function useAsked(): Asked {
  const navigate = useNavigate();
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const [asked] = useState((): Asked => {
    const given = new URLSearchParams(search);
    return { openId: given.get('ouvrir'), isAdding: given.has('ajouter') };
  });
  const isAsked = asked.openId !== null || asked.isAdding;
  useEffect(() => {
    if (isAsked) void navigate({ to: '.', search: {}, replace: true });
  }, [isAsked, navigate]);
  return asked;
}
