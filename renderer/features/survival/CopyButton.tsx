import { Button } from '../../components/actions/Button.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { copyText } from '../../copyText.ts';
import { useT } from '../../strings.ts';

interface CopyButtonProps {
  readonly label: string;
  readonly text: () => string;
}

/** Puts a text in the clipboard, tables as columns that a spreadsheet takes. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const t = useT();
  return (
    <Button
      size="small"
      icon="copy"
      onPress={() => {
        const isCopied = copyText(text());
        showToast({ message: isCopied ? t('survival:copied') : t('survival:notCopied') });
      }}
    >
      {label}
    </Button>
  );
}
