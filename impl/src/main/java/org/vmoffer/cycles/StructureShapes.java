package org.vmoffer.cycles;

/**
 * The paging-structure caches, by the level of the entries that they hold (Intel SDM, volume 3A,
 * section "Paging-Structure Caches", 4.10.3). Any of them may be missing.
 *
 * @param pde entries of page directories, which lead to page tables
 * @param pdpte entries of page-directory-pointer tables
 * @param pml4e entries of level-4 tables
 * @param pml5e entries of level-5 tables; of no use with 4 levels
 */
public record StructureShapes(Shape pde, Shape pdpte, Shape pml4e, Shape pml5e) {}
