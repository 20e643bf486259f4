import { Suspense } from 'react'
import { AddPartnerOverlay } from './features/add-partner/add-partner-overlay'
import { DriftOverlay } from './features/drift/drift-overlay'
import { DropOverlay } from './features/exchange/drop-overlay'
import { GateOverlay } from './features/gate/gate-overlay'
import { LogContactOverlay } from './features/log-contact/log-contact-overlay'
import { PaletteOverlay } from './features/palette/palette-overlay'

/** The dialogs that may open over any page; each shows itself by its own state. */
export const Overlays = () => (
  <Suspense fallback={null}>
    <DriftOverlay />
    <DropOverlay />
    <GateOverlay />
    <AddPartnerOverlay />
    <LogContactOverlay />
    <PaletteOverlay />
  </Suspense>
)
