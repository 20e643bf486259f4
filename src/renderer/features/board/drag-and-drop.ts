import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'

/** The only place that knows the drag library. Cards and columns say what they are; nothing of the library leaves here. */
type CardHandlers = {
  readonly canDrag: () => boolean
  readonly onStart: () => void
  /** Also when it was dropped nowhere. */
  readonly onEnd: () => void
}

export const makeDraggable = (element: HTMLElement, card: CardHandlers): (() => void) =>
  draggable({
    element,
    canDrag: card.canDrag,
    onDragStart: card.onStart,
    onDrop: ({ location }) => {
      if (location.current.dropTargets.length === 0) card.onEnd()
    },
  })

type ColumnHandlers = {
  readonly onEnter: () => void
  readonly onLeave: () => void
  readonly onDrop: () => void
}

export const makeDropTarget = (element: HTMLElement, column: ColumnHandlers): (() => void) =>
  dropTargetForElements({
    element,
    onDragEnter: column.onEnter,
    onDragLeave: column.onLeave,
    onDrop: column.onDrop,
  })
