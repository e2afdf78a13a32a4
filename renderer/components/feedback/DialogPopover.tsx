import { Popover, PopoverContext, type PopoverProps } from 'react-aria-components/Popover';
import { useSlottedContext } from 'react-aria-components/slots';

/**
 * What a `DialogTrigger` opens beside its button, around a `Dialog` that has a name of its own. A `Popover` alone
 * takes the name of the button too, on a box without a role: a name that nothing carries, outside of any landmark.
 */
export function DialogPopover(props: PopoverProps) {
  const { 'aria-labelledby': _ofTheButton, ...given } = useSlottedContext(PopoverContext) ?? {};
  return (
    <PopoverContext value={given}>
      <Popover {...props} />
    </PopoverContext>
  );
}
