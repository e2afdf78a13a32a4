import { useRef, useState } from 'react';
import type { NetworkState } from '../../../shared/domain/schemas/network.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { TextField } from '../../components/fields/TextField.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { LeaveButton, TypedDialog } from '../../components/records/TypedDialog.tsx';
import { refresh } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

interface NetworkAddressDialogProps {
  readonly network: NetworkState;
  readonly onClose: () => void;
}

/** What a network gave of its depot, written down; an empty address forgets it. */
export function NetworkAddressDialog({ network, onClose }: NetworkAddressDialogProps) {
  const t = useT();
  const [name, setName] = useState(network.name);
  const [host, setHost] = useState(network.host);
  const [port, setPort] = useState(String(network.port));
  const [database, setDatabase] = useState(network.database);
  const [user, setUser] = useState(network.user);
  const [isTried, setIsTried] = useState(false);
  const task = useTask();
  const hostField = useRef<HTMLInputElement>(null);
  const portField = useRef<HTMLInputElement>(null);
  const isHost = /^[A-Za-z0-9.:-]{0,253}$/.test(host.trim());
  // Left empty, it forgets the address.
  const hostRemedy = isTried && !isHost ? t('network:fields.hostWrong') : undefined;
  const isPort = /^[1-9]\d{0,4}$/.test(port.trim()) && Number(port) <= 65_535;

  const submit = () => {
    setIsTried(true);
    if (!isHost) return hostField.current?.focus();
    if (!isPort) return portField.current?.focus();
    task.run(async () => {
      const wanted = {
        name: name.trim(),
        host: host.trim(),
        port: Number(port),
        database: database.trim(),
        user: user.trim(),
      };
      const next = await call('network.set', wanted);
      // The address was not agreed to: what was typed stays, to be mended or left.
      if (next.host !== wanted.host || next.port !== wanted.port || next.user !== wanted.user) {
        return;
      }
      await refresh();
      showToast({ message: t('network:fields.saved') });
      onClose();
    });
  };
  return (
    <TypedDialog
      isOpen
      onClose={onClose}
      title={t('network:fields.title')}
      giveUp={giveUpWords(t)}
      isKept={task.isBusy}
      actions={
        <>
          <LeaveButton>{t('action.cancel')}</LeaveButton>
          <Button tone="primary" isBusy={task.isBusy} onPress={submit}>
            {t('network:fields.save')}
          </Button>
        </>
      }
    >
      <form
        className="es-settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('network:fields.name')}
          help={t('network:fields.nameHint')}
          value={name}
          onChange={setName}
          onEnter={submit}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that is filled in
          autoFocus
        />
        <TextField
          label={t('network:fields.host')}
          help={t('network:fields.hostHint')}
          value={host}
          ref={hostField}
          onChange={setHost}
          onEnter={submit}
          spellCheck={false}
          error={hostRemedy}
        />
        <TextField
          label={t('network:fields.port')}
          requiredNote={t('mandatory')}
          value={port}
          ref={portField}
          onChange={setPort}
          onEnter={submit}
          spellCheck={false}
          error={isTried && !isPort ? t('network:fields.portWrong') : undefined}
        />
        <TextField
          label={t('network:fields.database')}
          value={database}
          onChange={setDatabase}
          onEnter={submit}
          spellCheck={false}
        />
        <TextField
          label={t('network:fields.user')}
          value={user}
          onChange={setUser}
          onEnter={submit}
          spellCheck={false}
        />
      </form>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </TypedDialog>
  );
}
