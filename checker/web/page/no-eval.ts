/** The page may not make code of text, so nothing tries: zod would, and the browser would complain of it. To be imported first. */
import { config } from 'zod';

config({ jitless: true });
