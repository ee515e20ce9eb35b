import { defineConfig } from "vite";

// One classic script and one style sheet: a page opened from a file may load no modules.
export default defineConfig({
  build: {
    target: "es2022",
    outDir: process.env.VMOFFER_PAGE_OUT ?? "dist",
    emptyOutDir: true,
    lib: {
      entry: "src/main.ts",
      formats: ["iife"],
      name: "vmofferPage",
      fileName: () => "page.js",
      cssFileName: "page",
    },
  },
});
