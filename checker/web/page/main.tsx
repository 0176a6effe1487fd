/** The page: begins here. */
import './no-eval.ts';
import { render } from 'preact';
import './style/page.css';
import './style/lab.css';
import { connect } from './connection.ts';
import { enter } from './enter.ts';
import { Page } from './page.tsx';

render(<Page />, document.body);
if (await enter()) connect();
