/** All of Recharts that is drawn with. The build bundles it by itself (scripts/lean): what nothing here uses stays out. */
export { Area, CartesianGrid, ComposedChart, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
