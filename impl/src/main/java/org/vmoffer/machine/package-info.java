/**
 * The kernel level: a machine of several cores on which every call runs in small atomic steps.
 * Classes are named after the specification's modules and extend one for each subject of a module;
 * methods are named after its actions and operators.
 */
@NullMarked
package org.vmoffer.machine;

import org.jspecify.annotations.NullMarked;
