import { use, useState } from 'react';
import { Button } from '../components/actions/Button.tsx';
import { LinkButton } from '../components/actions/LinkButton.tsx';
import { CheckedTextField } from '../components/checked/fields.tsx';
import { AwaitedPart } from '../components/feedback/AwaitedPart.tsx';
import { Banner } from '../components/feedback/Banner.tsx';
import { ConfirmDialog } from '../components/feedback/ConfirmDialog.tsx';
import { EmptyState } from '../components/feedback/EmptyState.tsx';
import { ProgressBar } from '../components/feedback/ProgressBar.tsx';
import { showToast } from '../components/feedback/toastQueue.ts';
import { TextField } from '../components/fields/TextField.tsx';
import { SaveStatus } from '../components/layout/SaveStatus.tsx';
import { StatusBar } from '../components/layout/StatusBar.tsx';
import { LeaveButton, TypedDialog } from '../components/records/TypedDialog.tsx';
import { Case, Part } from './Case.tsx';
import { longText } from './samples.ts';

/** Messages, dialogs, waiting, saving. */
export function FeedbackView() {
  return (
    <Part title="Retours">
      <Case title="État vide">
        <EmptyState
          title="Aucun effet noté encore"
          action={
            <Button tone="primary" icon="plus">
              Noter un effet
            </Button>
          }
        >
          Un effet se dit en une phrase : qui fait quoi autrement, et depuis quand.
        </EmptyState>
      </Case>
      <Case title="Bandeaux">
        <div className="es-stack es-stack--tight">
          <Banner>
            La grille TNCDC, version 1, ne change plus depuis sa première application.
          </Banner>
          <Banner
            tone="notice"
            actions={
              <>
                <LinkButton>Voir</LinkButton>
                <LinkButton>Mettre à jour</LinkButton>
              </>
            }
          >
            Changé depuis : deux sièges de passagères sont vacants.
          </Banner>
          <Banner
            tone="warning"
            title="Le fichier n’a pas pu être écrit."
            actions={<Button size="small">Réessayer</Button>}
          >
            Le disque est plein. Ce qui est à l’écran est gardé; rien n’est perdu tant que la
            fenêtre reste ouverte.
          </Banner>
        </div>
      </Case>
      <Case title="Partie qui arrive">
        <LatePart />
      </Case>
      <Case title="Travail en cours">
        <div className="es-stack">
          <ProgressBar
            label="Vérification de la copie"
            value={0.34}
            valueLabel="412 pièces sur 1 214"
            cancelLabel="Arrêter"
            onCancel={() => undefined}
          />
          <ProgressBar label="Lecture du fichier" value={null} valueLabel="un moment" />
        </div>
      </Case>
      <Case title="Enregistrement (« refuse » échoue)">
        <SavingSample />
      </Case>
      <Case title="Message passager, dialogues">
        <Openers />
      </Case>
    </Part>
  );
}

function SavingSample() {
  const [stored, setStored] = useState('Transport solidaire des rangs');
  const save = async (value: string) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    if (value.includes('refuse'))
      throw new Error('Le disque est plein. Libérer de l’espace, puis réessayer.');
    setStored(value);
  };
  return (
    <div className="es-stack es-stack--tight">
      <CheckedTextField label="Titre" value={stored} onSave={save} check={() => undefined} />
      <StatusBar>
        <SaveStatus
          idle="Tout est enregistré"
          saving="Enregistrement…"
          saved={(at) =>
            `Enregistré à ${at.getHours()} h ${String(at.getMinutes()).padStart(2, '0')}`
          }
          held={(count) => (count === 1 ? 'Un champ à corriger' : `${count} champs à corriger`)}
          failed={(count) =>
            count === 1 ? 'Un champ ne s’enregistre pas' : `${count} champs ne s’enregistrent pas`
          }
        />
      </StatusBar>
    </div>
  );
}

function Openers() {
  const [open, setOpen] = useState<string>();
  const [name, setName] = useState('');
  const close = () => setOpen(undefined);
  return (
    <div className="es-row es-row--wrap">
      <Button
        onPress={() =>
          showToast({
            message: 'Effet retiré du chemin.',
            actionLabel: 'Annuler',
            onAction: () => undefined,
            keys: 'Ctrl Z',
          })
        }
      >
        Message
      </Button>
      <Button onPress={() => setOpen('confirm')}>Confirmer</Button>
      <Button onPress={() => setOpen('danger')}>Supprimer</Button>
      <Button onPress={() => setOpen('form')}>Formulaire</Button>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        title="Sceller l’application du 23 mars 2026?"
        confirmLabel="Sceller"
        cancelLabel="Continuer à remplir"
        onConfirm={close}
        onCancel={close}
      >
        <p>Elle ne changera plus. Une autre pourra suivre, ou une correction visible.</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={open === 'danger'}
        tone="danger"
        title="Supprimer le témoignage « Une passagère »?"
        confirmLabel="Supprimer"
        cancelLabel="Le garder"
        onConfirm={close}
        onCancel={close}
      >
        <p>Trois dossiers transmis le citent; leur liste est gardée au journal.</p>
      </ConfirmDialog>
      <TypedDialog
        isOpen={open === 'form'}
        onClose={close}
        title="Nouvelle initiative"
        closeLabel="Fermer"
        size="wide"
        aside="Tout le reste peut attendre."
        giveUp={{
          question: 'Abandonner ce que vous avez écrit?',
          consequence: 'Rien de cette fenêtre n’est encore enregistré.',
          rest: 'Ce que vous avez déjà ajouté reste. Ce que vous écrivez maintenant n’est pas enregistré.',
          stay: 'Continuer à écrire',
          leave: 'Abandonner',
        }}
        actions={
          <>
            <LeaveButton>Annuler</LeaveButton>
            <Button tone="primary" onPress={close}>
              Créer
            </Button>
          </>
        }
      >
        <TextField label="Titre" requiredNote="obligatoire" value={name} onChange={setName} />
        <p className="es-muted">{longText}</p>
      </TypedDialog>
    </div>
  );
}

/** A part that comes when the gallery hears `part-comes`. */
function LatePart() {
  const [coming, setComing] = useState<Promise<void> | null>(null);
  return (
    <div className="es-stack">
      <Button
        onPress={() =>
          setComing(
            new Promise((come) => {
              addEventListener('part-comes', () => come(), { once: true });
            }),
          )
        }
      >
        Ouvrir la partie
      </Button>
      <AwaitedPart label="La suite arrive…">
        {coming === null ? null : <PartThatCame coming={coming} />}
      </AwaitedPart>
    </div>
  );
}

function PartThatCame({ coming }: { readonly coming: Promise<void> }) {
  use(coming);
  return (
    <>
      <TextField label="Premier champ de la partie" value="" onChange={() => undefined} />
      <TextField label="Deuxième champ de la partie" value="" onChange={() => undefined} />
    </>
  );
}
