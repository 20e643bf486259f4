export function App() {
  return <main>Partnership Brain</main>
}
