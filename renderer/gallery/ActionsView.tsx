import { Anchor } from '../components/actions/Anchor.tsx';
import { Button } from '../components/actions/Button.tsx';
import { IconButton } from '../components/actions/IconButton.tsx';
import { LinkButton } from '../components/actions/LinkButton.tsx';
import { MenuButton } from '../components/actions/MenuButton.tsx';
import { Case, Part } from './Case.tsx';

const nothing = () => undefined;

const groups = [
  [
    { id: 'edit', label: 'Renommer', icon: 'edit', onPress: nothing, keys: 'F2' },
    { id: 'copy', label: 'Dupliquer', icon: 'copy', onPress: nothing },
    {
      id: 'merge',
      label: 'Fusionner avec une autre',
      icon: 'branch',
      onPress: nothing,
      isDisabled: true,
      hint: 'Il faut au moins deux initiatives.',
    },
  ],
  [{ id: 'remove', label: 'Retirer', icon: 'trash', onPress: nothing, tone: 'danger' }],
] as const;

/** Buttons, links and menus in every state. */
export function ActionsView() {
  return (
    <Part title="Actions">
      <Case title="Bouton">
        <div className="es-row es-row--wrap">
          <Button tone="primary" icon="plus">
            Nouvelle initiative
          </Button>
          <Button>Ouvrir</Button>
          <Button tone="quiet">Ouvrir</Button>
          <Button tone="faint">Voir l’argent</Button>
          <Button tone="danger">Supprimer</Button>
        </div>
      </Case>
      <Case title="Petit">
        <div className="es-row es-row--wrap">
          <Button tone="primary" size="small">
            Continuer
          </Button>
          <Button size="small" icon="document">
            Dossier
          </Button>
          <Button tone="quiet" size="small">
            Ouvrir
          </Button>
          <IconButton icon="up" label="Composante précédente" size="small" />
          <IconButton icon="down" label="Composante suivante" size="small" />
        </div>
      </Case>
      <Case title="Inactif, avec sa raison">
        <div className="es-stack es-stack--tight">
          <Button tone="primary" disabledReason="Deux composantes restent à lire.">
            Sceller
          </Button>
          <div>
            <LinkButton disabledReason="(aucune preuve dans le portefeuille)">
              Choisir une preuve
            </LinkButton>
          </div>
        </div>
      </Case>
      <Case title="En cours">
        <div className="es-row">
          <Button tone="primary" isBusy>
            Vérification…
          </Button>
          <Button isBusy>Vérification…</Button>
        </div>
      </Case>
      <Case title="Signe seul">
        <div className="es-row">
          <IconButton icon="more" label="Autres actions" />
          <IconButton icon="close" label="Fermer" />
          <IconButton icon="search" label="Rechercher" tone="default" />
          <IconButton icon="trash" label="Retirer" disabledReason="La lecture est scellée." />
        </div>
      </Case>
      <Case title="Liens">
        <div className="es-row es-row--wrap">
          <LinkButton>Ajouter une preuve</LinkButton>
          <Anchor href="#actions">Transport solidaire des rangs</Anchor>
          <Anchor href="#actions" look="button">
            Ouvrir le rapport
          </Anchor>
        </div>
      </Case>
      <Case title="Menu">
        <div className="es-row">
          <MenuButton label="Ajouter" icon="plus" groups={groups} />
          <MenuButton label="Autres actions" isIconOnly tone="quiet" groups={groups} />
        </div>
      </Case>
      <Case title="Texte long, dans 200 px">
        <div style={{ width: 200 }}>
          <Button isWide>Appeler la coordonnatrice</Button>
        </div>
      </Case>
    </Part>
  );
}
