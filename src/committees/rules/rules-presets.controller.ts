import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Route } from '../../access/route';
import { rulesPresets } from '../committees.schemas';
import { presets } from './presets/presets';

@ApiTags('committees')
@Controller('rules-presets')
export class RulesPresetsController {
  @Get()
  @Route({ permission: 'signed-in', summary: 'Rules of procedure to start from', returns: rulesPresets })
  list() {
    return { items: presets };
  }
}
