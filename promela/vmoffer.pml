#include "state.pml"
#include "promises.pml"
#ifdef EDGES
#include "edges.pml"
#endif
#include "offers.pml"
#include "world.pml"
