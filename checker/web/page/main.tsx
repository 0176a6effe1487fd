/** The page: begins here. */
import { render } from 'preact';
import './style/page.css';
import './style/lab.css';
import { connect } from './connection.ts';
import { enter } from './enter.ts';
import { Page } from './page.tsx';

render(<Page />, document.body);
if (await enter()) connect();
