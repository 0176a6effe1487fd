import Mocha from 'mocha';

/** Nothing is run where a lab is invalid; what is wrong with any of them is told at once. */
declare function mochaGlobalSetup(): void;
/** A hook of the root that fails ends the whole run: so a broken cluster does, and no test is blamed. */
declare const mochaHooks: {
    beforeEach: () => void;
    afterEach: () => void;
    afterAll(this: Mocha.Context): Promise<void>;
};

export { mochaGlobalSetup, mochaHooks };
