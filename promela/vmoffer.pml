/* The atomic level of docs/semantics.md. A model gives the constants, includes this, and starts a
   process for each call with its arguments; README.md says more.                              */
#include "state.pml"
#include "rows.pml"
#include "effects.pml"
#include "invariants.pml"
#include "before.pml"
#include "promises.pml"
#ifdef EDGES
#include "edges.pml"
#endif
#include "step.pml"
#include "offer.pml"
#include "claim.pml"
#include "memory.pml"
#include "processes.pml"
