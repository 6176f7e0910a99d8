/** Of the build: pom.xml's. */
declare const __VERSION__: string;
