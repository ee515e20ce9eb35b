#include "state.pml"
#include "promises.pml"
#include "offers.pml"
#include "world.pml"
